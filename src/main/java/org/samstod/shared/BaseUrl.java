package org.samstod.shared;

import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** The portal's address as people reach it: setting {@code samstod.base-url}. */
public final class BaseUrl {

    private BaseUrl() {
    }

    /** Without a slash at the end; empty while the operator has not set it. */
    public static Optional<String> configured() {
        return ConfigProvider.getConfig().getOptionalValue("samstod.base-url", String.class).map(String::strip).filter(url -> !url.isEmpty())
                .map(url -> url.replaceFirst("/+$", ""));
    }
}
