package org.samstod.browser;

import java.io.File;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu Html Checker (MIT licence), as validator.w3.org/nu runs it, from {@code target/html-checker}: in a class loader of its own, since what it
 * needs is older than what the portal and its tests use. It fetches nothing.
 */
final class HtmlChecker implements AutoCloseable {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final URLClassLoader loader;
    private final Object checker;
    private final Method check;
    private final List<String> found = new ArrayList<>();

    HtmlChecker() throws Exception {
        File[] jars = Objects.requireNonNull(new File("target/html-checker").listFiles(), "run the dependency plugin first: mvn verify");
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toURI().toURL();
        }
        loader = new URLClassLoader("html-checker", urls, ClassLoader.getPlatformClassLoader());
        Class<?> type = loader.loadClass("nu.validator.validation.SimpleDocumentValidator");
        check = type.getMethod("checkHtmlInputSource", InputSource.class);
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                // Advice, such as about headings; only what is wrong counts.
            }

            @Override
            public void error(SAXParseException e) {
                found.add("line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        };
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            checker = type.getConstructor(boolean.class, boolean.class, boolean.class).newInstance(false, false, false);
            type.getMethod("setUpMainSchema", String.class, ErrorHandler.class).invoke(checker, SCHEMA, handler);
            type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class).invoke(checker, handler, true, false);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What is wrong with a page. */
    List<String> errors(String html) throws Exception {
        found.clear();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            check.invoke(checker, new InputSource(new StringReader(html)));
        } finally {
            thread.setContextClassLoader(before);
        }
        return List.copyOf(found);
    }

    @Override
    public void close() throws Exception {
        loader.close();
    }
}
