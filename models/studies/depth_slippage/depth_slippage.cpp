// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/studies/depth_slippage/analysis.h"

namespace tidemark::study_makers {

namespace {

using namespace depth_slippage;

constexpr double kMillion = 1e6;

Options optionsOf(const ParamValues& params)
{
    return {.instrument = params.text("instrument"),
            .taker = params.text("side") == "buy" ? quant::Taker::Buys : quant::Taker::Sells,
            .order = params.number("order") * kMillion,
            .near = params.number("near"),
            .before = params.number("before") * kMillion,
            .after = params.number("after") * kMillion,
            .steps = static_cast<int>(params.integer("steps")),
            .urgency = params.number("urgency")};
}

std::vector<InputSpec> inputsOf(const ParamValues&, TimePoint)
{
    return {{.role = "book",
             .kind = InputKind::Frame,
             .name = "book_level",
             .range = {},
             .required = true,
             .wanted = TM_TEXT("depth_slippage", "Order book snapshots"),
             .content = TM_TEXT("depth_slippage", "Bids and asks by level: time, price, size"),
             .formats = {"LOBSTER", "Binance depth", "Tardis"}},
            {.role = "trades",
             .kind = InputKind::Frame,
             .name = "book_trade",
             .range = {},
             .required = false,
             .wanted = TM_TEXT("depth_slippage", "Trades with the side that took"),
             .content = TM_TEXT("depth_slippage", "Time, price, size, direction"),
             .formats = {"LOBSTER", "Tardis"}}};
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress&)
{
    const Options options = optionsOf(params);
    const FramePtr trades = inputs.frameOf("trades");
    const auto analysis =
        analyse(*inputs.frameOf("book"), trades && trades->rows() > 0 ? trades.get() : nullptr, options);
    if (!analysis)
        return tl::unexpected(analysis.error());
    StudyOutput output;
    output.figures = figuresOf(*analysis, options);
    output.tables = tablesOf(*analysis, options);
    output.metrics = metricsOf(*analysis, options, inputs.asOf);
    if (analysis->disorderly > 0)
        output.notes.push_back(
            {NoteKind::Caution,
             TM_TEXT("depth_slippage", "%1 snapshots were crossed or empty on one side and are left out.")
                 .with(static_cast<std::int64_t>(analysis->disorderly))});
    output.notes.push_back(
        {NoteKind::Information,
         TM_TEXT("depth_slippage", "Books of %1, %2 snapshots, the last at %3. The scenario’s depths are assumptions: "
                                   "what a desk published of the day is a claim, not a measurement.")
             .with(analysis->instrument)
             .with(static_cast<std::int64_t>(analysis->snapshots.size()))
             .with(analysis->snapshots.back().time, TimeStyle::NewYork)});
    return output;
}

} // namespace

Study depth_slippage()
{
    return {
        .id = "depth_slippage",
        .title = TM_TEXT("studies", "Depth and slippage"),
        .method =
            TM_TEXT("depth_slippage", "Walks real order books for what an order costs against the mid, and bounds what "
                                      "thinner books would cost by a linear and a square-root model."),
        .formula = verbatim("I = Y · σ_d · √(Q / V);   linear: I ∝ Q / D"),
        .definition = TM_TEXT("depth_slippage", "Depth is the value resting within the stated distance of the mid on "
                                                "the side the order meets. Beyond the book there is no price."),
        .params =
            {instrumentParam("instrument", TM_TEXT("studies", "Instrument"), "auto",
                             {{"auto", TM_TEXT("depth_slippage", "Newest book")},
                              {"ES", verbatim("ES")},
                              {"AAPL", verbatim("AAPL")},
                              {"BTCUSD", verbatim("BTCUSD")}}),
             choiceParam("side", TM_TEXT("depth_slippage", "Side"), "sell",
                         {{"sell", TM_TEXT("depth_slippage", "Sell")}, {"buy", TM_TEXT("depth_slippage", "Buy")}}),
             numberParam("order", TM_TEXT("depth_slippage", "Order, millions"), 1.0, {0.001, 1000.0, 0.05}, number(3)),
             numberParam("near", TM_TEXT("depth_slippage", "Depth within, bp"), 10.0, {0.5, 200.0, 1.0}, number(1)),
             numberParam("before", TM_TEXT("depth_slippage", "Normal depth, millions"), 11.0, {0.1, 1000.0, 0.5},
                         number(1)),
             numberParam("after", TM_TEXT("depth_slippage", "Event depth, millions"), 5.0, {0.1, 1000.0, 0.5},
                         number(1)),
             countParam("steps", TM_TEXT("depth_slippage", "Exit steps"), 10, {2, 200}, number(0)),
             numberParam("urgency", TM_TEXT("depth_slippage", "Urgency"), 0.2, {0.0, 100.0, 0.05}, number(2))},
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {Part::Forensics, 40, "1.2.1", {"C1"}},
    };
}

} // namespace tidemark::study_makers
