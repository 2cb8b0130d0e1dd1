package org.samstod.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Takes pictures of the pages of a portal with demo content: a selection for the documentation, or with {@code --all} every
 * page in both widths, colour schemes and languages. Arguments: folder, then optionally {@code --all} and a part of a pattern.
 */
public final class Screenshots {

    private static final int TALLEST = 2400;

    /** Pattern, width, scheme, language of the pictures that the documentation keeps. */
    private static final List<List<String>> SELECTION = List.of(
            List.of("/", "1280", "light", "sv"), List.of("/", "1280", "dark", "en"), List.of("/", "360", "light", "sv"),
            List.of("/initiatives", "1280", "light", "sv"), List.of("/initiatives", "360", "dark", "sv"),
            List.of("/initiatives/{publicId}", "1280", "light", "en"), List.of("/initiatives/{publicId}", "360", "light", "sv"),
            List.of("/calls", "1280", "light", "sv"), List.of("/districts/{slug}", "1280", "light", "sv"),
            List.of("/notice-board", "1280", "light", "sv"),
            List.of("/association/", "360", "light", "sv"), List.of("/association/applications/{id}", "360", "light", "sv"),
            List.of("/association/applications/{id}", "1280", "light", "sv"), List.of("/association/applications/{id}/receipt", "360", "light", "sv"),
            List.of("/association/safety", "360", "dark", "sv"),
            List.of("/office/", "1280", "light", "sv"), List.of("/office/", "1280", "dark", "en"), List.of("/office/cases/{id}", "1280", "light", "sv"),
            List.of("/office/cases/{id}/decide", "1280", "light", "sv"), List.of("/office/minutes", "1280", "light", "sv"),
            List.of("/office/calls/{id}", "1280", "light", "sv"), List.of("/account/login", "360", "light", "sv"));

    private Screenshots() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        boolean all = arguments.length > 1 && arguments[1].equals("--all");
        String part = arguments.length > 2 ? arguments[2] : "";
        SiteWalk walk = SiteWalk.of(PortalServer.demo());
        walk.missing().forEach(pattern -> System.out.println("not reached: " + pattern));
        for (SiteWalk.Found each : walk.found()) {
            String pattern = each.route().pattern();
            if (!pattern.contains(part)) {
                continue;
            }
            for (String width : List.of("1280", "360")) {
                try (BrowserContext context = walk.context(PortalBrowser.browser(), each.email(), Integer.parseInt(width), 800)) {
                    for (String language : List.of("sv", "en")) {
                        for (String scheme : List.of("light", "dark")) {
                            if (all ? !"en".equals(language) || "light".equals(scheme) : SELECTION.contains(List.of(pattern, width, scheme, language))) {
                                take(context, ("en".equals(language) ? "/en" : "") + each.path(), scheme,
                                        folder.resolve(name(pattern) + "-" + width + "-" + scheme + "-" + language + ".png"));
                            }
                        }
                    }
                }
            }
        }
        System.exit(0);
    }

    private static void take(BrowserContext context, String path, String scheme, Path file) throws IOException {
        try (Page page = context.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT))));
            page.navigate(path);
            byte[] full = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(full));
            ImageIO.write(small(picture), "png", file.toFile());
            System.out.println(file);
        }
    }

    /** The top of the picture in its 256 commonest colours, which is a third of the bytes. */
    private static BufferedImage small(BufferedImage picture) {
        int height = Math.min(picture.getHeight(), TALLEST);
        IndexColorModel palette = palette(picture, height);
        BufferedImage small = new BufferedImage(picture.getWidth(), height, BufferedImage.TYPE_BYTE_INDEXED, palette);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = nearest.computeIfAbsent(picture.getRGB(x, y) & 0xffffff, each -> nearest(each, palette));
                small.getRaster().setSample(x, y, 0, colour);
            }
        }
        return small;
    }

    private static int nearest(int colour, IndexColorModel palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.getMapSize(); i++) {
            int red = palette.getRed(i) - (colour >> 16);
            int green = palette.getGreen(i) - (colour >> 8 & 0xff);
            int blue = palette.getBlue(i) - (colour & 0xff);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static IndexColorModel palette(BufferedImage picture, int height) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        int[] colours = counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()).limit(256)
                .mapToInt(Map.Entry::getKey).toArray();
        byte[] red = new byte[colours.length];
        byte[] green = new byte[colours.length];
        byte[] blue = new byte[colours.length];
        for (int i = 0; i < colours.length; i++) {
            red[i] = (byte) (colours[i] >> 16);
            green[i] = (byte) (colours[i] >> 8);
            blue[i] = (byte) colours[i];
        }
        return new IndexColorModel(8, colours.length, red, green, blue);
    }

    private static String name(String pattern) {
        String name = pattern.replaceAll("[{}]", "").replaceAll("/+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
