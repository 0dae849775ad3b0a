/* The table of the catch practice: its rules and its picture, for the list. */
#ifndef CATCH_VIEW_H
#define CATCH_VIEW_H
#include "practice/practice.h"

extern const struct practice catch_practice;

#endif
