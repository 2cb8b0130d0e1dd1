package org.samstod.associations.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.shared.BusinessException;

/** What a member does for the association; a member holds one or several. */
public enum MembershipRole {
    /** Keeps profile and members, and may do all an editor does. */
    ADMINISTRATOR,
    /** Writes and submits applications, answers the officers. */
    EDITOR,
    /** Firmatecknare: signs; the signing right itself is a {@link Mandate}. */
    SIGNATORY,
    /** Sits on the board; sees everything, writes nothing. */
    BOARD_MEMBER;

    /**
     * The word used in forms, addresses and bundle keys.
     *
     * @return for example {@code board-member}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the codes of a form.
     *
     * @param codes codes as {@link #code()} writes them
     * @return the roles, never empty
     * @throws BusinessException {@code association.roles.none} when no code is given, {@code association.roles.unknown}
     *         for a code that is no role
     */
    public static Set<MembershipRole> parse(Collection<String> codes) {
        Set<MembershipRole> roles = EnumSet.noneOf(MembershipRole.class);
        if (codes != null) {
            for (String code : codes) {
                roles.add(Arrays.stream(values())
                        .filter(role -> role.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new BusinessException("association.roles.unknown").at("roles")));
            }
        }
        if (roles.isEmpty()) {
            throw new BusinessException("association.roles.none").at("roles");
        }
        return roles;
    }

    static String store(Collection<MembershipRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<MembershipRole> load(String stored) {
        Set<MembershipRole> roles = EnumSet.noneOf(MembershipRole.class);
        if (stored != null && !stored.isEmpty()) {
            for (String name : stored.split(",")) {
                roles.add(valueOf(name));
            }
        }
        return roles;
    }
}
