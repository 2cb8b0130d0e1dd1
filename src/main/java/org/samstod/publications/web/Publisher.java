package org.samstod.publications.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samstod.shared.BaseUrl;
import org.samstod.shared.Mode;

/**
 * Who publishes the open data and under which address, as the operator has set it. Boards are no legal persons: the funder is always the
 * municipality.
 */
@ApplicationScoped
public class Publisher {

    private static final String DEMO = "demo";

    /** The municipality's name. */
    public String name() {
        return setting("samstod.city.name").orElse("Stockholms stad");
    }

    /** Its organisation number with hyphen. */
    public String organisationNumber() {
        return setting("samstod.city.organisation-number").orElse("212000-0142");
    }

    /** Its identifier in the list of Swedish organisation numbers. */
    public String identifier() {
        return "SE-ON-" + organisationNumber();
    }

    /** Whom a user of the data writes to; a function, no person. */
    public Optional<String> email() {
        return setting("samstod.city.email").or(() -> Mode.current() == Mode.PRODUCTION ? Optional.empty() : Optional.of("oppnadata@demo.example"));
    }

    /** The prefix 360Giving has given the city; never made up in production. */
    public Optional<String> grantPrefix() {
        return setting("samstod.open-data.360giving-prefix").filter(prefix -> prefix.matches("[A-Za-z0-9-]{1,40}"))
                .or(() -> Mode.current() == Mode.PRODUCTION ? Optional.empty() : Optional.of(DEMO));
    }

    /** The portal's address as people reach it, without a slash at the end; empty while the operator has not set it. */
    public Optional<String> address() {
        return BaseUrl.configured();
    }

    /** The same, else the address that was asked; what is written with that holds for this question only. */
    public String address(HttpServletRequest request) {
        return address().orElseGet(() -> request.getScheme() + "://" + request.getServerName()
                + (request.getServerPort() == 80 || request.getServerPort() == 443 ? "" : ":" + request.getServerPort()));
    }

    /** The name in an address, for identifiers that must not change with its scheme or port. */
    static String host(String address) {
        String host = URI.create(address).getHost();
        return host == null ? "localhost" : host;
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
