package org.samstod.browser;

import java.io.File;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
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
 * needs is older than what the portal and its tests use. It fetches nothing. One for a whole run, since its schemas take a second to read.
 */
final class HtmlChecker {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /**
     * What is right, and refused by a checker of July 2020: an e-mail address as the name to log in with, which password managers look for by this word,
     * is HTML since September 2020 (github.com/whatwg/html/pull/5881).
     */
    private static final String NEWER = "The autofill field name \u201cusername\u201d is not allowed in this context.";

    private final URLClassLoader loader;
    private final Object checker;
    private final Method check;
    private final List<String> found = new ArrayList<>();

    HtmlChecker() throws ReflectiveOperationException, java.io.IOException {
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
                if (e.getMessage().contains(NEWER)) {
                    return;
                }
                found.add("line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        };
        checker = within(() -> {
            Object made = type.getConstructor(boolean.class, boolean.class, boolean.class).newInstance(false, false, false);
            type.getMethod("setUpMainSchema", String.class, ErrorHandler.class).invoke(made, SCHEMA, handler);
            type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class).invoke(made, handler, true, false);
            return made;
        });
    }

    private interface Work {
        Object done() throws ReflectiveOperationException;
    }

    private Object within(Work work) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.done();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What is wrong with a page. */
    List<String> errors(String html) {
        found.clear();
        try {
            within(() -> check.invoke(checker, new InputSource(new StringReader(html))));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the checker failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(found);
    }
}
