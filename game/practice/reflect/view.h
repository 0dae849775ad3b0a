/* The table of the reflect practice: its rules and its picture, for the list. */
#ifndef REFLECT_VIEW_H
#define REFLECT_VIEW_H
#include "practice/practice.h"

extern const struct practice reflect_practice;

#endif
