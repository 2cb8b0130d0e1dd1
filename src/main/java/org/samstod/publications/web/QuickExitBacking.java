package org.samstod.publications.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the button leads that takes somebody away from a page about support: a page that says nothing about them, a weather forecast
 * unless the city has set another one. It is a plain link, told nothing about where it was pressed.
 */
@Named("quickExit")
@ApplicationScoped
public class QuickExitBacking {

    private static final String FORECAST = "https://www.smhi.se/";

    /** The address, from the setting {@code samstod.support.exit}. */
    public String getAddress() {
        return ConfigProvider.getConfig().getOptionalValue("samstod.support.exit", String.class).orElse(FORECAST);
    }
}
