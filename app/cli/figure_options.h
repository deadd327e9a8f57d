// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "widgets/figure/theme.h"

#include <QSize>

namespace tidemark::cli {

/// How a picture is made.
struct PictureOptions
{
    Theme theme;
    QSize size; ///< logical pixels; empty when not given
    double scale = 1.0;
};

/// Adds `--theme`, `--direction`, `--size`, `--scale`.
void addPictureOptions(QCommandLineParser& parser);

/// Reads them. The direction defaults to red-up in Chinese, green-up in English. Errors: Usage with what is accepted.
[[nodiscard]] Result<PictureOptions> pictureOptions(const QCommandLineParser& parser, Language language);

/// Writes bytes to a file by way of a temporary one. Errors: Io.
[[nodiscard]] Status writeFile(const QString& path, const QByteArray& bytes);

/// The image as PNG.
[[nodiscard]] QByteArray pngBytes(const QImage& image);

} // namespace tidemark::cli
