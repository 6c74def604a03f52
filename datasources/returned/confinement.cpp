// SPDX-License-Identifier: MIT
// Linux: resource limits, a seccomp filter that knows a few calls and answers all others with
// EPERM, a network namespace with nothing in it.
#include "datasources/returned/confinement.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <vector>

namespace paperround {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

#if defined(__x86_64__)
constexpr unsigned this_machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned this_machine = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned this_machine = 0;  // limits alone
#endif

// A reader starts with what the program around it already holds; it gets at least this for itself.
constexpr std::size_t least_memory = 100'000'000;

// Memory, the answer, the end; what the C++ library asks when it is at a loss.
constexpr long harmless_calls[] = {
    SYS_write,        SYS_brk,         SYS_mmap,          SYS_munmap,
    SYS_mremap,       SYS_mprotect,    SYS_madvise,       SYS_futex,
    SYS_exit,         SYS_exit_group,  SYS_rt_sigaction,  SYS_rt_sigprocmask,
    SYS_rt_sigreturn, SYS_getrandom,   SYS_clock_gettime, SYS_getpid,
    SYS_gettid,       SYS_sched_yield, SYS_close,
};

void limit(decltype(RLIMIT_CPU) resource, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(resource, &both);
}

/// The writable memory of this process now.
std::size_t memory_in_use() {
    std::FILE* statistics = std::fopen("/proc/self/statm", "r");
    if (statistics == nullptr) return 0;
    std::size_t pages[6] = {};
    int read = 0;
    for (std::size_t& one : pages) read += std::fscanf(statistics, "%zu", &one);
    std::fclose(statistics);
    return read == 6 ? pages[5] * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

sock_filter step(unsigned code, unsigned value, unsigned char if_true, unsigned char if_false) {
    return {static_cast<unsigned short>(code), if_true, if_false, value};
}

/// Reads the machine, then the call's number, and goes down the list.
std::vector<sock_filter> filter_program() {
    constexpr unsigned load = BPF_LD | BPF_W | BPF_ABS;
    constexpr unsigned is_equal = BPF_JMP | BPF_JEQ | BPF_K;
    constexpr unsigned answer = BPF_RET | BPF_K;
    std::vector<sock_filter> program{
        step(load, offsetof(seccomp_data, arch), 0, 0), step(is_equal, this_machine, 1, 0),
        step(answer, SECCOMP_RET_KILL_PROCESS, 0, 0), step(load, offsetof(seccomp_data, nr), 0, 0)};
    for (const long call : harmless_calls) {
        program.push_back(step(is_equal, static_cast<unsigned>(call), 0, 1));
        program.push_back(step(answer, SECCOMP_RET_ALLOW, 0, 0));
    }
    program.push_back(step(answer, SECCOMP_RET_ERRNO | EPERM, 0, 0));
    return program;
}

void refuse_calls() {
    if (this_machine == 0) return;
    auto steps = filter_program();
    const sock_fprog program{static_cast<unsigned short>(steps.size()), steps.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

void limit_time(std::chrono::seconds computing) {
    limit(RLIMIT_CPU, static_cast<rlim_t>(computing.count()));
    limit(RLIMIT_CORE, 0);
}

}  // namespace

void give_up_everything_but_computing(const Confinement& confinement) {
    limit_time(confinement.computing);
    limit(RLIMIT_FSIZE, 0);
    if (is_sanitized) return;
    limit(RLIMIT_DATA, std::max(confinement.memory_bytes, memory_in_use() + least_memory));
    refuse_calls();
}

void give_up_network(const Confinement& confinement) {
    limit_time(confinement.computing);
    if (!is_sanitized) limit(RLIMIT_DATA, confinement.memory_bytes);
    // Whoever is not root may still have a network of nobody's in a namespace of users.
    if (::unshare(CLONE_NEWNET) != 0) ::unshare(CLONE_NEWUSER | CLONE_NEWNET);
}

}  // namespace paperround
