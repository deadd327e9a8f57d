// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command_line.h"

#include <string_view>

int main(int argc, char** argv)
{
    // A command has a word; the window at most options such as --store.
    const bool window = argc < 2 || std::string_view{argv[1]} == "--store" || std::string_view{argv[1]}.starts_with("--store=");
    return window ? tidemark::runWindow(argc, argv) : tidemark::runCommandLine(argc, argv);
}
