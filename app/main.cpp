// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command_line.h"

#include <string_view>

int main(int argc, char** argv)
{
    // A command has a word; the window has options such as --store, or a store that a file manager names.
    const std::string_view first = argc < 2 ? std::string_view{} : std::string_view{argv[1]};
    const bool window =
        argc < 2 || first == "--store" || first.starts_with("--store=") || (argc == 2 && first.ends_with(".tidemark"));
    return window ? tidemark::runWindow(argc, argv) : tidemark::runCommandLine(argc, argv);
}
