/** Pages of associations, officers and finance, and the files of a run. */
package org.samstod.grants.web;
