// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/studies/depth_slippage/analysis.h"

namespace tidemark::study_makers {

namespace {

std::vector<InputSpec> inputs(const ParamValues&, TimePoint)
{
    InputSpec book;
    book.role = "book";
    book.kind = InputKind::Frame;
    book.name = "book_level";
    book.wanted = TM_TEXT("depth_slippage", "Order book snapshots");
    book.content = TM_TEXT("depth_slippage", "Bids and asks by level: time, price, size");
    book.formats = {"LOBSTER", "Binance depth", "Tardis book_snapshot"};
    InputSpec trades;
    trades.role = "trades";
    trades.kind = InputKind::Frame;
    trades.name = "book_trade";
    trades.required = false;
    trades.wanted = TM_TEXT("depth_slippage", "Trades with the side that took");
    trades.content = TM_TEXT("depth_slippage", "Time, price, size, direction");
    trades.formats = {"LOBSTER messages", "Tardis trades"};
    return {std::move(book), std::move(trades)};
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    const FramePtr trades = inputs.frameOf("trades");
    const auto analysis =
        depth_slippage::analyse(*inputs.frameOf("book"), trades.get(), depth_slippage::optionsOf(params), progress);
    if (!analysis)
        return tl::unexpected(analysis.error());
    StudyOutput out;
    out.asOf = inputs.asOf;
    depth_slippage::addFigures(*analysis, inputs.claims, out);
    depth_slippage::addTables(*analysis, inputs.claims, out);
    depth_slippage::addMetrics(*analysis, out);
    depth_slippage::addNotes(*analysis, inputs.claims, out);
    progress.report(1);
    return out;
}

std::vector<ParamSpec> orderParams()
{
    return {instrumentParam(
                "instrument", TM_TEXT("studies", "Instrument"), "auto",
                {{"auto", TM_TEXT("depth_slippage", "Newest books")},
                 {"ES", verbatim("ES")},
                 {"AAPL", verbatim("AAPL")},
                 {"BTCUSD", verbatim("BTCUSD")}},
                TM_TEXT("depth_slippage", "Whose books are walked; of several the newest, sets of 30 and more first")),
            choiceParam("side", TM_TEXT("depth_slippage", "Side"), "sell",
                        {{"sell", TM_TEXT("depth_slippage", "Sell")}, {"buy", TM_TEXT("depth_slippage", "Buy")}},
                        TM_TEXT("depth_slippage", "A sell order meets the bids")),
            numberParam("order", TM_TEXT("depth_slippage", "Order, millions"), 0, {0, 1000, 0.05}, number(3),
                        TM_TEXT("depth_slippage", "0: a quarter of what the median book holds; drag it on the walk")),
            numberParam("near", TM_TEXT("depth_slippage", "Depth within, bp"), 10, {0.1, 200, 1}, number(1),
                        TM_TEXT("depth_slippage", "Distance from the mid that counts as depth"))};
}

std::vector<ParamSpec> scenarioParams()
{
    return {numberParam("before", TM_TEXT("depth_slippage", "Normal depth, millions"), 11, {0.1, 1000, 0.5}, number(1),
                        TM_TEXT("depth_slippage", "As published of the E-mini; drag it on the chart")),
            numberParam("after", TM_TEXT("depth_slippage", "Event depth, millions"), 5, {0.1, 1000, 0.5}, number(1),
                        TM_TEXT("depth_slippage", "As published of the E-mini; drag it on the chart"))};
}

std::vector<ParamSpec> exitParams()
{
    return {numberParam("exit", TM_TEXT("depth_slippage", "Exit, millions"), 0, {0, 100'000, 1}, number(2),
                        TM_TEXT("depth_slippage", "0: ten orders")),
            countParam("steps", TM_TEXT("depth_slippage", "Exit steps"), 10, {2, 200}, number(0),
                       TM_TEXT("depth_slippage", "Trades the exit is cut into")),
            numberParam("step_minutes", TM_TEXT("depth_slippage", "Minutes a step"), 5, {0.1, 390, 1}, number(1),
                        TM_TEXT("depth_slippage", "Time between the trades of the exit")),
            numberParam("daily_vol", TM_TEXT("depth_slippage", "Daily volatility"), 0, {0, 1, 0.005}, percent(1),
                        TM_TEXT("depth_slippage", "0: measured from the mids of the books")),
            numberParam("risk", TM_TEXT("depth_slippage", "Risk aversion, a million"), 1, {0, 1000, 0.1}, number(2),
                        TM_TEXT("depth_slippage", "Almgren and Chriss’s λ; 0 sells in equal slices"))};
}

} // namespace

Study depth_slippage()
{
    Study out;
    out.id = "depth_slippage";
    out.title = TM_TEXT("studies", "Depth and slippage");
    out.method = TM_TEXT("depth_slippage", "Walks real order books for what an order costs against the mid, and bounds "
                                           "what thinner books would cost by a linear and a square-root model.");
    out.formula = verbatim("cost = |VWAP/mid − 1|;  I = Y·σ·√(Q/V);  linear I ∝ Q/D;  Δmid = λ·Σ signed value;  "
                           "x_j = sinh κ(N − j)/sinh κN");
    out.definition = TM_TEXT(
        "depth_slippage", "Depth is the value (price × size) resting within the stated distance of the mid on the side "
                          "the order meets. Beyond the book there is no price. Impact is cost beyond half the spread. "
                          "Slopes are fitted in each book and averaged, errors are Newey-West. The scenario’s depths "
                          "are claims about the E-mini future; the factors are (D₀/D₁) and √(D₀/D₁).");
    out.params = orderParams();
    for (auto& group : {scenarioParams(), exitParams()})
        out.params.insert(out.params.end(), group.begin(), group.end());
    out.inputs = &inputs;
    out.compute = &compute;
    out.report = {Part::Forensics, 40, "1.2.1", {"C1"}};
    return out;
}

} // namespace tidemark::study_makers
