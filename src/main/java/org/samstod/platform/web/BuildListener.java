package org.samstod.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.Set;
import org.samstod.shared.web.Addresses;

/** Names the build by its own styles and scripts, so that their addresses change exactly when they do. */
@WebListener
public class BuildListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest(event, "/resources/samstod/", digest);
            event.getServletContext().setAttribute(Addresses.BUILD, HexFormat.of().formatHex(digest.digest()).substring(0, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void digest(ServletContextEvent event, String folder, MessageDigest digest) throws IOException {
        Set<String> paths = event.getServletContext().getResourcePaths(folder);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            if (path.endsWith("/")) {
                digest(event, path, digest);
            } else {
                try (InputStream stream = event.getServletContext().getResourceAsStream(path)) {
                    digest.update(stream.readAllBytes());
                }
            }
        }
    }
}
