/** The stores of grants and payments, the room's only users of the entity manager. */
package org.samstod.grants.store;
