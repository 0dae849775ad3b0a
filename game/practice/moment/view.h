/* The table of the moment practice: its rules and its picture, for the list. */
#ifndef MOMENT_VIEW_H
#define MOMENT_VIEW_H
#include "practice/practice.h"

extern const struct practice moment_practice;

#endif
