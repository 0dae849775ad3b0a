/* The table of the breathe practice: its rules and its picture, for the list. */
#ifndef BREATHE_VIEW_H
#define BREATHE_VIEW_H
#include "practice/practice.h"

extern const struct practice breathe_practice;

#endif
