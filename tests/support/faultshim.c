/* SPDX-FileCopyrightText: 2026 The Galley authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the system fail at a chosen call: preload it into a program (LD_PRELOAD) to see that a save or an
 * export leaves the old state or the new one, and nothing in between, wherever it is cut off.
 *
 * Counted are the calls that change a disk: write, pwrite, writev, pwritev, fsync, fdatasync, rename,
 * renameat, renameat2, link, linkat, unlink, unlinkat, ftruncate, posix_fallocate, mkdir, mkdirat, and open,
 * openat or creat of a file that is created (with their 64-bit names). Calls on descriptors 0 to 2 are not
 * counted.
 *
 *   GALLEY_FAULT_AT     number of the call that fails, from 1; unset or 0: none, only count
 *   GALLEY_FAULT        "kill" (default: SIGKILL before the call), "kill-after", "ENOSPC", "EIO", "EDQUOT", "EROFS",
 *                       "short" (write half, then SIGKILL), "no-links" (no call fails but link and linkat,
 *                       all of them: a file system without hard links)
 *   GALLEY_FAULT_STAYS  "1": every later call fails as well (a disk that stays full)
 *   GALLEY_FAULT_START  path: counting begins once a file of this name exists, so that a program can prepare
 *                       first
 *   GALLEY_FAULT_END    path: once a file of this name exists, nothing fails any more (the disk has room again)
 *   GALLEY_FAULT_COUNT  path: the number of calls counted is written there at exit
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long counted;
static long fail_at;
static int stays;
static int has_started;
static int has_ended;
static const char *fault = "kill";
static const char *start_path;
static const char *end_path;

enum outcome { PASS, FAIL, KILL_AFTER, SHORT };

static void die(void)
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

static void __attribute__((constructor)) read_settings(void)
{
    const char *at = getenv("GALLEY_FAULT_AT");
    const char *stay = getenv("GALLEY_FAULT_STAYS");
    const char *kind = getenv("GALLEY_FAULT");
    fail_at = at ? atol(at) : 0;
    stays = stay && strcmp(stay, "1") == 0;
    if (kind && *kind)
        fault = kind;
    start_path = getenv("GALLEY_FAULT_START");
    end_path = getenv("GALLEY_FAULT_END");
    has_started = !start_path || !*start_path;
}

static void __attribute__((destructor)) write_count(void)
{
    const char *path = getenv("GALLEY_FAULT_COUNT");
    if (!path || !*path)
        return;
    char text[32];
    const int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&counted));
    /* By system call: this must neither be counted nor fail. */
    const long descriptor =
        syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor >= 0) {
        syscall(SYS_write, descriptor, text, (size_t)length);
        syscall(SYS_close, descriptor);
    }
}

/* What is to become of this call; sets errno where it fails. */
static enum outcome next_call(void)
{
    if (!has_started) {
        if (syscall(SYS_faccessat, AT_FDCWD, start_path, F_OK) != 0)
            return PASS;
        has_started = 1;
    }
    if (end_path && *end_path && !has_ended)
        has_ended = syscall(SYS_faccessat, AT_FDCWD, end_path, F_OK) == 0;
    if (has_ended)
        return PASS;
    const long number = atomic_fetch_add(&counted, 1) + 1;
    if (strcmp(fault, "no-links") == 0 || fail_at == 0 || number < fail_at || (number > fail_at && !stays))
        return PASS;
    if (strcmp(fault, "kill") == 0)
        die();
    if (strcmp(fault, "kill-after") == 0)
        return KILL_AFTER;
    if (strcmp(fault, "short") == 0)
        return SHORT;
    errno = strcmp(fault, "EIO") == 0 ? EIO : strcmp(fault, "EDQUOT") == 0 ? EDQUOT : strcmp(fault, "EROFS") == 0 ? EROFS : ENOSPC;
    return FAIL;
}

static enum outcome next_link(void)
{
    if (strcmp(fault, "no-links") != 0)
        return next_call();
    errno = EPERM;
    return FAIL;
}

static enum outcome next_call_on(int descriptor)
{
    return descriptor <= 2 ? PASS : next_call();
}

#define REAL(name)                                                                                           \
    static __typeof__(&name) real;                                                                           \
    if (!real)                                                                                               \
    real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

/* A call that answers -1 on failure: does it, or not, and dies behind it where that was asked for. */
#define COUNTED(decision, call)                                                                              \
    do {                                                                                                     \
        const enum outcome outcome = (decision);                                                             \
        if (outcome == FAIL)                                                                                 \
            return -1;                                                                                       \
        __typeof__(call) answer = (call);                                                                    \
        if (outcome != PASS)                                                                                 \
            die();                                                                                           \
        return answer;                                                                                       \
    } while (0)

/* The same for a call that could also have done half of its work. */
#define COUNTED_WRITE(decision, call, half)                                                                  \
    do {                                                                                                     \
        const enum outcome outcome = (decision);                                                             \
        if (outcome == FAIL)                                                                                 \
            return -1;                                                                                       \
        const ssize_t answer = outcome == SHORT ? (half) : (call);                                           \
        if (outcome != PASS)                                                                                 \
            die();                                                                                           \
        return answer;                                                                                       \
    } while (0)

ssize_t write(int fd, const void *bytes, size_t size)
{
    REAL(write);
    COUNTED_WRITE(next_call_on(fd), real(fd, bytes, size), real(fd, bytes, size / 2));
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    REAL(pwrite);
    COUNTED_WRITE(next_call_on(fd), real(fd, bytes, size, at), real(fd, bytes, size / 2, at));
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    REAL(pwrite64);
    COUNTED_WRITE(next_call_on(fd), real(fd, bytes, size, at), real(fd, bytes, size / 2, at));
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    REAL(writev);
    COUNTED_WRITE(next_call_on(fd), real(fd, parts, count), real(fd, parts, count / 2));
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at)
{
    REAL(pwritev);
    COUNTED_WRITE(next_call_on(fd), real(fd, parts, count, at), real(fd, parts, count / 2, at));
}

int fsync(int fd)
{
    REAL(fsync);
    COUNTED(next_call_on(fd), real(fd));
}

int fdatasync(int fd)
{
    REAL(fdatasync);
    COUNTED(next_call_on(fd), real(fd));
}

int ftruncate(int fd, off_t size)
{
    REAL(ftruncate);
    COUNTED(next_call_on(fd), real(fd, size));
}

int ftruncate64(int fd, off64_t size)
{
    REAL(ftruncate64);
    COUNTED(next_call_on(fd), real(fd, size));
}

/* Answers the error itself. */
int posix_fallocate(int fd, off_t at, off_t size)
{
    REAL(posix_fallocate);
    const enum outcome outcome = next_call_on(fd);
    if (outcome == FAIL)
        return errno;
    const int answer = real(fd, at, size);
    if (outcome != PASS)
        die();
    return answer;
}

int rename(const char *from, const char *to)
{
    REAL(rename);
    COUNTED(next_call(), real(from, to));
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    REAL(renameat);
    COUNTED(next_call(), real(from_folder, from, to_folder, to));
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    REAL(renameat2);
    COUNTED(next_call(), real(from_folder, from, to_folder, to, flags));
}

int link(const char *from, const char *to)
{
    REAL(link);
    COUNTED(next_link(), real(from, to));
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    REAL(linkat);
    COUNTED(next_link(), real(from_folder, from, to_folder, to, flags));
}

int unlink(const char *path)
{
    REAL(unlink);
    COUNTED(next_call(), real(path));
}

int unlinkat(int folder, const char *path, int flags)
{
    REAL(unlinkat);
    COUNTED(next_call(), real(folder, path, flags));
}

int mkdir(const char *path, mode_t mode)
{
    REAL(mkdir);
    COUNTED(next_call(), real(path, mode));
}

int mkdirat(int folder, const char *path, mode_t mode)
{
    REAL(mkdirat);
    COUNTED(next_call(), real(folder, path, mode));
}

static mode_t mode_of(int flags, va_list rest)
{
    return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, mode_t) : 0;
}

static enum outcome next_open(int flags)
{
    /* Files without a name get theirs by a link: a file system has both or neither. */
    if (strcmp(fault, "no-links") == 0 && (flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP;
        return FAIL;
    }
    return flags & O_CREAT ? next_call() : PASS;
}

#define OPEN_LIKE(name)                                                                                      \
    int name(const char *path, int flags, ...)                                                               \
    {                                                                                                        \
        REAL(name);                                                                                          \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        const mode_t mode = mode_of(flags, rest);                                                            \
        va_end(rest);                                                                                        \
        COUNTED(next_open(flags), real(path, flags, mode));                                                  \
    }

#define OPENAT_LIKE(name)                                                                                    \
    int name(int folder, const char *path, int flags, ...)                                                   \
    {                                                                                                        \
        REAL(name);                                                                                          \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        const mode_t mode = mode_of(flags, rest);                                                            \
        va_end(rest);                                                                                        \
        COUNTED(next_open(flags), real(folder, path, flags, mode));                                          \
    }

OPEN_LIKE(open)
OPEN_LIKE(open64)
OPENAT_LIKE(openat)
OPENAT_LIKE(openat64)

int creat(const char *path, mode_t mode)
{
    REAL(creat);
    COUNTED(next_call(), real(path, mode));
}
