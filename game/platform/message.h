/* A message box for what ends the program before there is a window. */
#ifndef PLATFORM_MESSAGE_H
#define PLATFORM_MESSAGE_H

/* Shows nothing where there is no display; never blocks a run without one. */
void message_box(const char *title, const char *text);

#endif
