// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/option_peers.h"

#ifdef TIDEMARK_HAS_QUANTLIB

#include "bench/registry.h"

#include <ql/exercise.hpp>
#include <ql/instruments/vanillaoption.hpp>
#include <ql/pricingengines/vanilla/analyticeuropeanengine.hpp>
#include <ql/processes/blackscholesprocess.hpp>
#include <ql/quotes/simplequote.hpp>
#include <ql/settings.hpp>
#include <ql/termstructures/volatility/equityfx/blackconstantvol.hpp>
#include <ql/termstructures/yield/flatforward.hpp>
#include <ql/time/calendars/nullcalendar.hpp>
#include <ql/time/daycounters/actual365fixed.hpp>

namespace tidemark::bench {

double quantLibNanoseconds(std::span<const double> spots)
{
    using namespace QuantLib;
    const Date today(20, November, 2025);
    Settings::instance().evaluationDate() = today;
    const Actual365Fixed days;
    auto spot = ext::make_shared<SimpleQuote>(100.0);
    const Handle<YieldTermStructure> rate(ext::make_shared<FlatForward>(today, 0.04, days));
    const Handle<YieldTermStructure> yield(ext::make_shared<FlatForward>(today, 0.01, days));
    const Handle<BlackVolTermStructure> vol(ext::make_shared<BlackConstantVol>(today, NullCalendar(), 0.2, days));
    auto process = ext::make_shared<BlackScholesMertonProcess>(Handle<Quote>(spot), yield, rate, vol);
    VanillaOption option(ext::make_shared<PlainVanillaPayoff>(Option::Call, 100.0),
                         ext::make_shared<EuropeanExercise>(today + 180));
    option.setPricingEngine(ext::make_shared<AnalyticEuropeanEngine>(process));
    double sum = 0;
    const double ms = bestOf(3, [&] {
        for (const double value : spots) {
            spot->setValue(value);
            sum += option.NPV();
        }
    });
    return sum > 0 ? ms * 1e6 / static_cast<double>(spots.size()) : 0;
}

} // namespace tidemark::bench

#else

namespace tidemark::bench {

double quantLibNanoseconds(std::span<const double>) { return 0; }

} // namespace tidemark::bench

#endif
