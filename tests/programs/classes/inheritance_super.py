"""Three levels of inheritance with super() in __init__ and in methods."""


class Animal:
    def __init__(self, name, legs=4):
        self.name = name
        self.legs = legs
        self.log = ["Animal"]

    def describe(self):
        return f"{self.name} has {self.legs} legs and says {self.sound()}"

    def sound(self):
        return "..."


class Dog(Animal):
    def __init__(self, name, trick):
        super().__init__(name)
        self.trick = trick
        self.log.append("Dog")

    def sound(self):
        return "woof"

    def describe(self):
        return super().describe() + f", can {self.trick}"


class Puppy(Dog):
    def __init__(self, name):
        super().__init__(name, trick="roll")
        self.log.append("Puppy")

    def sound(self):
        return super().sound().replace("oo", "ee")

    def describe(self):
        return "young " + super().describe()


class Bird(Animal):
    def __init__(self, name):
        Animal.__init__(self, name, 2)

    def sound(self):
        return Animal.sound(self) + "tweet"


class Silent(Animal):
    pass


for animal in [Animal("thing"), Dog("rex", "sit"), Puppy("bit"), Bird("tit"), Silent("eel", legs=0)]:
    print(animal.describe(), animal.log)
print(isinstance(Puppy("x"), Dog), isinstance(Dog("x", "y"), Puppy), isinstance(Bird("x"), Animal))
