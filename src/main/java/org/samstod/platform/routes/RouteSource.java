package org.samstod.platform.routes;

import java.util.List;

/** Addresses that an add-on brings, found by {@link java.util.ServiceLoader}; the container tests bring their runner's. */
public interface RouteSource {

    List<Route> routes();
}
