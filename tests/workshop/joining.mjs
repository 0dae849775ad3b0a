export async function joining() {}
