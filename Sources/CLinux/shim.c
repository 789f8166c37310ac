// The functions that CLinux.h promises; _GNU_SOURCE comes from the package manifest.
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

const int clinux_O_PATH = O_PATH;
const int clinux_F_SETLEASE = F_SETLEASE;
const int clinux_RLIMIT_CPU = RLIMIT_CPU;
const int clinux_RLIMIT_NOFILE = RLIMIT_NOFILE;
const int clinux_RLIMIT_NPROC = RLIMIT_NPROC;
const int clinux_RLIMIT_FSIZE = RLIMIT_FSIZE;
const int clinux_RLIMIT_CORE = RLIMIT_CORE;
const int clinux_RLIMIT_DATA = RLIMIT_DATA;
const int clinux_RLIMIT_AS = RLIMIT_AS;

int clinux_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to) {
    int result = renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE);
    if (result == 0 || errno != EINVAL) return result;
    // NFS and many FUSE file systems know no flags. In our own folders nobody else makes names, so looking first will do.
    if (faccessat(to_directory, to, F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return -1;
    }
    return renameat(from_directory, from, to_directory, to);
}

int clinux_pidfd_open(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int clinux_pidfd_send_signal(int pidfd, int signal) {
    return (int)syscall(SYS_pidfd_send_signal, pidfd, signal, NULL, 0);
}

int clinux_prctl(int option, unsigned long argument) { return prctl(option, argument, 0, 0, 0); }

int clinux_prlimit(pid_t pid, int resource, uint64_t soft, uint64_t hard) {
    struct rlimit limit = {.rlim_cur = soft, .rlim_max = hard};
    return prlimit(pid, (enum __rlimit_resource)resource, &limit, NULL);
}

int clinux_fcntl(int descriptor, int command, int argument) { return fcntl(descriptor, command, argument); }

ssize_t clinux_send_descriptor(int socket, const void *bytes, size_t count, int descriptor) {
    struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (descriptor >= 0) {
        memset(&control, 0, sizeof control);
        message.msg_control = &control;
        message.msg_controllen = sizeof control;
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL);
}

ssize_t clinux_receive_descriptor(int socket, void *bytes, size_t count, int *descriptor) {
    struct iovec part = {.iov_base = bytes, .iov_len = count};
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
    *descriptor = -1;
    ssize_t received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    if (received < 0) return received;
    for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS &&
            header->cmsg_len == CMSG_LEN(sizeof(int)))
            memcpy(descriptor, CMSG_DATA(header), sizeof(int));
    }
    return received;
}

pid_t clinux_spawn(const char *path, char *const arguments[], char *const environment[], int in, int out, int error,
                   int socket) {
    pid_t parent = getpid();
    pid_t child = fork();
    if (child != 0) return child;
    // Copies above the targets first, so that no dup2 overwrites a source.
    int from[4] = {in, out, error, socket};
    for (int i = 0; i < 4; i++) {
        from[i] = fcntl(from[i], F_DUPFD, 10);
        if (from[i] < 0) _exit(127);
    }
    for (int i = 0; i < 4; i++)
        if (dup2(from[i], i) < 0) _exit(127);
    if (close_range(4, ~0U, 0) < 0) _exit(127);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) < 0 || getppid() != parent) _exit(127);
    execve(path, arguments, environment);
    _exit(127);
}

int clinux_landlock_forbid_all(void) {
    int abi = (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1) return -1;
    // Bits by ABI, from landlock(7): 13 in the first, REFER in the second, TRUNCATE in the third, IOCTL_DEV in the fifth.
    uint64_t file_system = (1ULL << 13) - 1;
    if (abi >= 2) file_system |= 1ULL << 13;
    if (abi >= 3) file_system |= 1ULL << 14;
    if (abi >= 5) file_system |= 1ULL << 15;
    // Since ABI 4: bind and connect TCP; since ABI 6: abstract sockets and signals stay inside.
    struct {
        uint64_t file_system, network, scoped;
    } attributes = {file_system, abi >= 4 ? 3 : 0, abi >= 6 ? 3 : 0};
    size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &attributes, size, 0);
    if (ruleset < 0) return -1;
    int result = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (result == 0) result = (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
    int saved = errno;
    close(ruleset);
    errno = saved;
    return result < 0 ? -1 : abi;
}

int clinux_landlock_abi(void) {
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

int clinux_exited(int status) { return WIFEXITED(status); }
int clinux_exit_status(int status) { return WEXITSTATUS(status); }
int clinux_signaled(int status) { return WIFSIGNALED(status); }
int clinux_term_signal(int status) { return WTERMSIG(status); }

int clinux_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
