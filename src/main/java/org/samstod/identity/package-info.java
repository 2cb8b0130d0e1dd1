/**
 * Accounts, roles with validity dates, who acts as what, the gate's implementation and the ways to log in. Later rooms add
 * their say through {@code Relation}.
 */
package org.samstod.identity;
