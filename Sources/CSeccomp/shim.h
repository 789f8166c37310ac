// libseccomp, with the macros that Swift can't import as constants: refusing with an errno, and "no such call".
#include <errno.h>
#include <seccomp.h>

static const uint32_t cseccomp_refuse = SCMP_ACT_ERRNO(EPERM);
static const int cseccomp_no_such_call = __NR_SCMP_ERROR;
