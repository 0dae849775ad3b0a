/* The theme: every colour, size and margin of widgets in one place. Logical px. */
#ifndef UI_THEME_H
#define UI_THEME_H

#define COLOUR_INK 0x2A1B45u
#define COLOUR_SOFT_INK 0x4A3A63u
#define COLOUR_RUST 0x8A3A2Cu
#define COLOUR_TEAL 0x1B4655u
#define COLOUR_CREAM 0xFFF1D8u
#define COLOUR_HONEY 0xFFC867u
#define COLOUR_AMBER 0xF7A845u
#define COLOUR_LAV 0xC9B8E0u
#define COLOUR_COLD_INK 0x1E2747u
#define COLOUR_NIGHT 0x120C22u

#define COLOUR_CONTRAST_GROUND 0x0A0714u
#define COLOUR_CONTRAST_TEXT 0xFFFFFFu
#define COLOUR_CONTRAST_ACCENT 0xFFD86Bu

#define TEXT_PX 32.0f
#define SMALL_PX 27.0f
#define BUTTON_PX 31.0f
#define HEADING_PX 52.0f
#define TITLE_PX 104.0f
#define CRITIC_PX 36.0f

#define PLATE_PAD_PX 56.0f
#define BUTTON_HEIGHT_PX 84.0f
#define BUTTON_PAD_X_PX 44.0f
#define BUTTON_PAD_Y_PX 20.0f
#define SPEECH_PAD_X_PX 56.0f
#define SPEECH_PAD_Y_PX 34.0f
#define GAP_PX 20.0f
#define PARAGRAPH_GAP_PX 14.0f
#define LINE_MAX_CHARACTERS 70

#endif
