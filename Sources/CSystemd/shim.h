// libsystemd, as it is; the variadic functions stay invisible to Swift, we use the vector ones.
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
