@main struct Candour { static func main() {} }
