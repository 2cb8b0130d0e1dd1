package org.samstod.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The denominator of the public figures: writes bytes from memory, or 304 for the one tag it knows. Only in the bench WAR. */
@WebServlet(urlPatterns = "/bytes/*")
public class BytesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TAG = "\"bench\"";

    /** The header that is answered by 304. */
    static final String KNOWN = "If-None-Match: " + TAG;

    private final transient Map<String, byte[]> bodies = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", TAG);
        response.setHeader("Cache-Control", "no-cache");
        if (TAG.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String name = request.getPathInfo().substring(1);
        byte[] body = bodies.get(name);
        if (body == null) {
            body = Files.readAllBytes(Path.of(System.getProperty("samstod.bench.bodies")).resolve(name));
            bodies.put(name, body);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
