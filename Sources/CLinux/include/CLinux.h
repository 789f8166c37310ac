// Exactly two reasons to be here: Swift's Glibc module lacks the header, or the call needs _GNU_SOURCE.
// Do not define _GNU_SOURCE in this header: it would disagree with Swift's own Glibc module.
#pragma once
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/types.h>
#include <sys/wait.h>

extern const int clinux_O_PATH;
extern const int clinux_F_SETLEASE;
extern const int clinux_RLIMIT_CPU;
extern const int clinux_RLIMIT_NOFILE;
extern const int clinux_RLIMIT_NPROC;
extern const int clinux_RLIMIT_FSIZE;
extern const int clinux_RLIMIT_CORE;
extern const int clinux_RLIMIT_DATA;
extern const int clinux_RLIMIT_AS;

/// renameat2(2) with RENAME_NOREPLACE; looks, then renames, where the file system knows no flags (EINVAL).
int clinux_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to);
/// pidfd_open(2), which glibc declares in a header that Swift can't import.
int clinux_pidfd_open(pid_t pid);
/// pidfd_send_signal(2).
int clinux_pidfd_send_signal(int pidfd, int signal);
/// prctl(2) is variadic.
int clinux_prctl(int option, unsigned long argument);
/// prlimit(2) of another process; resources are an enum in glibc.
int clinux_prlimit(pid_t pid, int resource, uint64_t soft, uint64_t hard);
/// fcntl(2) with an integer argument is an overlay in Swift that hides F_SETLEASE.
int clinux_fcntl(int descriptor, int command, int argument);
/// Sends bytes with one descriptor attached (SCM_RIGHTS); -1 attaches none. CMSG macros aren't imported.
ssize_t clinux_send_descriptor(int socket, const void *bytes, size_t count, int descriptor);
/// Receives bytes and at most one descriptor (-1 if none).
ssize_t clinux_receive_descriptor(int socket, void *bytes, size_t count, int *descriptor);
/// Starts a program with descriptors 0, 1, 2 and 3 as given and nothing else; dies with its parent.
/// posix_spawn can't set PR_SET_PDEATHSIG; only async-signal-safe calls happen between fork and exec.
pid_t clinux_spawn(const char *path, char *const arguments[], char *const environment[], int in, int out, int error,
                   int socket);
/// Landlock: forbids every file system access from here on. Returns the ABI, or -1 where the kernel has none.
int clinux_landlock_forbid_all(void);
/// The ABI of Landlock, or -1 where the kernel has none; changes nothing.
int clinux_landlock_abi(void);
/// S_ISREG and its siblings are macros with arguments.
int clinux_exited(int status);
int clinux_exit_status(int status);
int clinux_signaled(int status);
int clinux_term_signal(int status);
/// memfd_create(2), close-on-exec.
int clinux_memory_file(const char *name);
