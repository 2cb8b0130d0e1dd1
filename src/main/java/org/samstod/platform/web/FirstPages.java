package org.samstod.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Gives the first pages a servlet of their own: where an address has none, the server looks for a welcome file at each request, also at those that
 * are answered from memory, and that took longer than the answer. The empty pattern, which is "/" alone, is not read from web.xml by this server.
 */
@WebListener
public class FirstPages implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getServletRegistration("faces").addMapping("", "/en");
    }
}
