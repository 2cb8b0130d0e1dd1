/** The stores of decisions, the room's only users of the entity manager. */
package org.samstod.decisions.store;
