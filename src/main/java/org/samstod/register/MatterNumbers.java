package org.samstod.register;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Keeps the register numbers of matters; implemented by the room that keeps the matters. */
public interface MatterNumbers {

    /** The register numbers of some matters, empty for those without. */
    Map<String, Optional<String>> of(Collection<String> matterIds);

    /** Gives a matter without a number the one of the other register. */
    void give(String matterId, String number);
}
