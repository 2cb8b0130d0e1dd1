/** Grants, instalments, runs and rights to attest, their rules and the interfaces of their stores. */
package org.samstod.grants.domain;
