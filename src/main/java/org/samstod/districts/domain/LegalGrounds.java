package org.samstod.districts.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The legal grounds of all times. */
public interface LegalGrounds {

    /** By use, code and first day. */
    List<LegalGround> all();

    /** The codes of all of them. */
    Set<String> codes();

    List<LegalGround> byCode(String code);

    Optional<LegalGround> find(String id);

    void add(LegalGround ground);
}
