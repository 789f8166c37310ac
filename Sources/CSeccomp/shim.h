// libseccomp, and its "no such call" constant, which Swift can't import.
#include <seccomp.h>
