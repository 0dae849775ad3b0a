export async function breathing() {}
