/** Which months are closed: asked by whoever is about to record something about a day that is over. */
package zaigang.spine.books;
