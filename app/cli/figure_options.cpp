// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_options.h"

#include <QBuffer>
#include <QImage>
#include <QRegularExpression>
#include <QSaveFile>

namespace tidemark::cli {

namespace {

const QString kTheme = QStringLiteral("theme");
const QString kDirection = QStringLiteral("direction");
const QString kSize = QStringLiteral("size");
const QString kScale = QStringLiteral("scale");

tl::unexpected<Error> refused(const QString& option, const QString& seen, const char* accepted)
{
    return tidemark::fail(ErrorCode::Usage, TM_TEXT("cli", "--%1: “%2” is not accepted; use %3")
                                                .with(option.toStdString())
                                                .with(seen.toStdString())
                                                .with(std::string{accepted}));
}

} // namespace

void addPictureOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {kTheme, QStringLiteral("light, dark, projector or print."), QStringLiteral("name"), QStringLiteral("light")},
        {kDirection, QStringLiteral("green-up, red-up or blue-orange."), QStringLiteral("name")},
        {kSize, QStringLiteral("Size in logical pixels, such as 1366x768."), QStringLiteral("WxH")},
        {kScale, QStringLiteral("Device pixels for one logical pixel, 1 to 4."), QStringLiteral("n"),
         QStringLiteral("1")},
    });
}

Result<PictureOptions> pictureOptions(const QCommandLineParser& parser, Language language)
{
    PictureOptions options;
    if (!themeFromName(parser.value(kTheme).toStdString(), options.theme.kind))
        return refused(kTheme, parser.value(kTheme), "light, dark, projector, print");
    options.theme.direction = language == Language::Chinese ? Direction::RedUp : Direction::GreenUp;
    if (parser.isSet(kDirection) && !directionFromName(parser.value(kDirection).toStdString(), options.theme.direction))
        return refused(kDirection, parser.value(kDirection), "green-up, red-up, blue-orange");
    if (parser.isSet(kSize)) {
        static const QRegularExpression form(QStringLiteral("^([0-9]{2,5})x([0-9]{2,5})$"));
        const auto match = form.match(parser.value(kSize));
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.hasMatch() || options.size.width() < 160 || options.size.height() < 120
            || options.size.width() > 8192 || options.size.height() > 8192)
            return refused(kSize, parser.value(kSize), "160x120 to 8192x8192");
    }
    bool valid = false;
    options.scale = parser.value(kScale).toDouble(&valid);
    if (!valid || !(options.scale >= 1.0 && options.scale <= 4.0))
        return refused(kScale, parser.value(kScale), "1 to 4");
    return options;
}

Status writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tidemark::fail(ErrorCode::Io,
                              TM_TEXT("cli", "%1 could not be written: %2; check the folder and its permissions")
                                  .with(path.toStdString())
                                  .with(file.errorString().toStdString()));
    return {};
}

QByteArray pngBytes(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace tidemark::cli
