package org.samstod.shared;

import org.eclipse.microprofile.config.ConfigProvider;

/** How the portal runs: setting {@code samstod.mode}. Demo log-ins and a clock that can be set exist only outside production. */
public enum Mode {
    PRODUCTION, DEMO, TEST;

    /** The mode of this start. */
    public static Mode current() {
        return ConfigProvider.getConfig().getOptionalValue("samstod.mode", String.class)
                .map(text -> valueOf(text.toUpperCase(java.util.Locale.ROOT))).orElse(PRODUCTION);
    }
}
