package org.samstod.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.samstod.shared.web.Addresses;

/** Our own styles, scripts and pictures, kept for ever by browsers because the build is in the address, compressed once. */
@WebServlet(name = "assets", urlPatterns = "/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/[a-z0-9]+((?:/[a-z0-9_-]+)*/[a-zA-Z0-9_-]+(?:\\.[a-z0-9]+)+)");
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml", "png", "image/png", "ico", "image/x-icon", "webmanifest", "application/manifest+json");

    private final transient Map<String, Asset> assets = new ConcurrentHashMap<>();

    private record Asset(String type, byte[] plain, byte[] compressed) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var matcher = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        Asset asset = matcher.matches() ? find(matcher.group(1)) : null;
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = request.getPathInfo().startsWith("/" + getServletContext().getAttribute(Addresses.BUILD) + "/");
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(asset.type());
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = asset.compressed() != null && accepted != null && accepted.contains("gzip");
        byte[] bytes = gzip ? asset.compressed() : asset.plain();
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Asset find(String path) throws IOException {
        Asset known = assets.get(path);
        if (known != null) {
            return known;
        }
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream stream = type == null ? null : getServletContext().getResourceAsStream("/resources/samstod" + path)) {
            if (stream == null) {
                return null;
            }
            byte[] plain = stream.readAllBytes();
            Asset asset = new Asset(type, plain, type.startsWith("text/") || type.endsWith("xml") ? gzip(plain) : null);
            assets.put(path, asset);
            return asset;
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
