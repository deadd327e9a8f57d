// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/python_peer.h"

#include <cstdio>
#include <memory>

namespace tidemark::bench {

double pythonTime(const std::string& setup, const std::string& statement)
{
    const std::string program = "import time,sys\n"
                                "try:\n import numpy as np, pandas as pd\n"
                                "except Exception: sys.exit(0)\n"
                                "r=np.random.default_rng(1)\n"
                                + setup
                                + "\nb=1e9\n"
                                  "for k in range(3):\n t=time.perf_counter();"
                                + statement
                                + ";b=min(b,time.perf_counter()-t)\n"
                                  "print(b*1000)\n";
    for (const char* python : {"/usr/bin/python3", "python3"}) {
        const std::string command = std::string{python} + " -c '" + program + "' 2>/dev/null";
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
        double took = 0;
        if (pipe && std::fscanf(pipe.get(), "%lf", &took) == 1)
            return took;
    }
    return 0;
}

double pandasTime(long rows, const std::string& statement)
{
    const std::string n = std::to_string(rows);
    return pythonTime("x=pd.Series(r.standard_normal(" + n + "));y=pd.Series(r.standard_normal(" + n + "))", statement);
}

std::string peerNote(double took, const std::string& peer)
{
    return took > 0 ? "peer: " + peer : "peer missing: python3-pandas";
}

} // namespace tidemark::bench
