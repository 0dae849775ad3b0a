/* At home. The other profiles live with whoever runs the house elsewhere. */
#include "screen/profile.h"

#include "screen/screen.h"

const struct profile profile_desktop = {.id = "desktop", .home = &hub_screen};
