// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csignal>
#include <functional>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace tidemark::testing {

/// Another process with this very program in it. The body must not return into the test.
class Child
{
public:
    explicit Child(const std::function<void(int ready)>& body)
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            body(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
        m_ready = ends[0];
    }
    ~Child()
    {
        kill();
        ::close(m_ready);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Waits for the child's word; 0 when it ended without one.
    [[nodiscard]] char word() const
    {
        char word = 0;
        return ::read(m_ready, &word, 1) == 1 ? word : '\0';
    }
    [[nodiscard]] bool ready() const { return word() != '\0'; }
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        wait();
    }
    /// Its exit code; −1 when it was killed.
    int wait()
    {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_pid = 0;
    int m_ready = -1;
};

/// Of the child: says a word to the test.
inline void say(int ready, char word = 'x')
{
    if (::write(ready, &word, 1) != 1)
        ::_exit(2);
}

} // namespace tidemark::testing
