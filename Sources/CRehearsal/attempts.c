// The attack from inside: every way out of the sandbox that a taken-over reader would try first. The sandbox tests
// expect a refusal of each. Nothing here does harm if it succeeds.
#define _GNU_SOURCE
#include "CRehearsal.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

static long open_file(void) { return open("/etc/passwd", O_RDONLY); }
static long open_own_memory(void) { return open("/proc/self/mem", O_RDWR); }
static long create_file(void) { return open("/tmp/shouwen-rehearsal-escape", O_WRONLY | O_CREAT, 0600); }
static long remove_file(void) { return unlink("/tmp/shouwen-rehearsal-escape"); }
static long list_folder(void) { return open("/", O_RDONLY | O_DIRECTORY); }
static long ask_about_file(void) {
    struct stat status;
    return stat("/etc/passwd", &status);
}
static long change_folder(void) { return chdir("/"); }
static long internet(void) { return socket(AF_INET, SOCK_STREAM, 0); }
static long datagram(void) { return socket(AF_INET6, SOCK_DGRAM, 0); }
static long local_socket(void) { return socket(AF_UNIX, SOCK_STREAM, 0); }
static long socket_pair(void) {
    int ends[2];
    return socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
}
static long execute(void) {
    char *const arguments[] = {"true", NULL};
    return execve("/bin/true", arguments, arguments + 1);
}
static long execute_descriptor(void) {
    char *const arguments[] = {"true", NULL};
    return syscall(SYS_execveat, 0, "", arguments, arguments + 1, AT_EMPTY_PATH);
}
static long fork_self(void) {
    long child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    return child;
}
static long fork_self_anew(void) {
    struct clone_args arguments = {.exit_signal = SIGCHLD};
    long child = syscall(SYS_clone3, &arguments, sizeof arguments);
    if (child == 0) _exit(0);
    return child;
}
static long be_traced(void) { return ptrace(PTRACE_TRACEME, 0, 0, 0); }
static long trace_parent(void) { return ptrace(PTRACE_SEIZE, getppid(), 0, 0); }
static long signal_parent(void) { return kill(getppid(), 0); }
static long signal_all(void) { return kill(-1, 0); }
static long signal_thread(void) { return syscall(SYS_tgkill, 1, 1, 0); }
static long parent_handle(void) { return syscall(SYS_pidfd_open, getppid(), 0); }
static long read_parent(void) {
    char byte;
    struct iovec here = {&byte, 1}, there = {(void *)execute, 1};
    return process_vm_readv(getppid(), &here, 1, &there, 1, 0);
}
static long new_namespace(void) { return unshare(CLONE_NEWUSER); }
static long mount_something(void) { return mount("none", "/tmp", "tmpfs", 0, NULL); }
static long become_root(void) { return setuid(0); }
static long raise_limit(void) {
    struct rlimit limit = {1024, 1024};
    return syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, &limit, NULL);
}
static long be_dumpable(void) { return prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); }
static long executable_memory(void) {
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : 0;
}
static long memory_made_executable(void) {
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : mprotect(memory, 4096, PROT_READ | PROT_EXEC);
}
static long memory_file(void) { return memfd_create("escape", 0); }
static long io_uring(void) { return syscall(SYS_io_uring_setup, 1, NULL); }
static long kernel_program(void) { return syscall(SYS_bpf, 0, NULL, 0); }
static long key_ring(void) { return syscall(SYS_keyctl, 0, -3, 1); }
static long change_input(void) { return fchmod(0, 0777); }

static const struct {
    const char *name;
    long (*attempt)(void);
} attempts[] = {
    {"open", open_file},
    {"open-memory", open_own_memory},
    {"create", create_file},
    {"unlink", remove_file},
    {"list", list_folder},
    {"stat", ask_about_file},
    {"chdir", change_folder},
    {"internet", internet},
    {"datagram", datagram},
    {"unix", local_socket},
    {"pair", socket_pair},
    {"exec", execute},
    {"exec-at", execute_descriptor},
    {"fork", fork_self},
    {"clone3", fork_self_anew},
    {"traced", be_traced},
    {"trace", trace_parent},
    {"kill", signal_parent},
    {"kill-all", signal_all},
    {"tgkill", signal_thread},
    {"pidfd", parent_handle},
    {"vm-read", read_parent},
    {"unshare", new_namespace},
    {"mount", mount_something},
    {"setuid", become_root},
    {"prlimit", raise_limit},
    {"dumpable", be_dumpable},
    {"exec-map", executable_memory},
    {"exec-protect", memory_made_executable},
    {"memfd", memory_file},
    {"io-uring", io_uring},
    {"bpf", kernel_program},
    {"keyctl", key_ring},
    {"fchmod", change_input},
};

int crehearsal_count(void) { return sizeof attempts / sizeof attempts[0]; }

const char *crehearsal_name(int index) { return attempts[index].name; }

int crehearsal_try(int index) { return attempts[index].attempt() < 0 ? errno : 0; }

void crehearsal_abort(void) { abort(); }

int crehearsal_overflow(int depth) {
    volatile char frame[4096];
    frame[0] = (char)depth;
    return crehearsal_overflow(depth + 1) + frame[0];
}

void crehearsal_close_socket(void) { close(3); }

void crehearsal_ignore_processor_limit(void) { signal(SIGXCPU, SIG_IGN); }
