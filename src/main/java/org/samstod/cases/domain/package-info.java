/**
 * The aggregates of a matter's preparation: {@link org.samstod.cases.domain.Matter}, {@link org.samstod.cases.domain.Case} and the
 * records that stand beside a case. Pure rules: no container, no other room, no time of its own (every instant is handed in).
 */
package org.samstod.cases.domain;
