/* The table of the checkin practice: its rules and its picture, for the list. */
#ifndef CHECKIN_VIEW_H
#define CHECKIN_VIEW_H
#include "practice/practice.h"

extern const struct practice checkin_practice;

#endif
