/** Pages of the association about itself, and the officers' page of claims and reviews. */
package org.samstod.associations.web;
