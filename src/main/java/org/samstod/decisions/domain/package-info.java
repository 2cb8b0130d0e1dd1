/** Aggregates and values of decisions, their rules and the interfaces of their stores. */
package org.samstod.decisions.domain;
